/** Stands in for optional parts of jsPDF that this app never calls; see `vite.config.ts`. */
export {}

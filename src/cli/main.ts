import { runProgram } from './program'

/** A reader such as `head` that has seen enough closes the pipe; that is not an error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

// `npm run` goes to the project's folder; file names are meant from where the user stands.
const startedIn = process.env['INIT_CWD']
if (startedIn !== undefined) process.chdir(startedIn)

// Set rather than exit at once: a pipe may still have to take what was written.
process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (sentence) => process.stderr.write(`${sentence}\n`),
})

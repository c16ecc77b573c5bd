export { IS_SINGLE_FILE } from '@/storage/edition'

import { useMemo } from 'react'
import type { PictureBlock } from '@/state/report-request'

interface Props {
  readonly picture: PictureBlock
}

/** The coat of arms as it stands on the title page. */
export function PreviewPicture({ picture: { bytes, format, description } }: Props) {
  const address = useMemo(() => {
    let signs = ''
    for (const byte of bytes) signs += String.fromCharCode(byte)
    return `data:image/${format};base64,${btoa(signs)}`
  }, [bytes, format])
  return <img className="paper-picture" src={address} alt={description} />
}

/** What a text file was found to be written in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GBK' | 'Windows-1252';

/**
 * The text of a file whose encoding nobody states, as spreadsheets save them: UTF-8 when it is that, UTF-16 by its mark, GBK when what is
 * not ASCII comes in pairs as Chinese does, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const chinese = mostlyPairs(bytes);
    return { text: decode(bytes, chinese ? 'gbk' : 'windows-1252'), encoding: chinese ? 'GBK' : 'Windows-1252' };
  }
}

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

/** The common characters of GBK are two bytes from 0xA1 on; é or ü in Windows-1252 is one, between letters. */
function mostlyPairs(bytes: Uint8Array): boolean {
  let paired = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at + 1] ?? 0) >= 0xa1) {
      paired++;
      at++;
    } else alone++;
  }
  return paired > alone;
}

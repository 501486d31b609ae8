import { crc32 } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

/** Whether a PNG is as it was written: each chunk agrees with its checksum, and it ends with the chunk that ends pictures (PNG, third edition, section 5). */
export function isWholePng(png: Uint8Array): boolean {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) return false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end + 4 === bytes.length;
    at = end + 4;
  }
  return false;
}

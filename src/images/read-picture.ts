import { readJpegHead } from './jpeg.ts';
import type { Picture, PictureFault, ReadPicture } from './picture.ts';
import { decodePng, isPng, readPngHead } from './png.ts';

/** Reads a PNG or JPEG file as far as is needed to know that it can be set; the content decides the format, not the name. */
export function readPicture(name: string, bytes: Uint8Array): ReadPicture {
  if (isPng(bytes)) return readPng(name, bytes);
  const head = readJpegHead(bytes);
  if (!head) return faulty(NO_PICTURE);
  if (head.components === 4) return faulty(FOUR_INKS);
  return found({ name, format: 'jpeg', width: head.width, height: head.height, bytes });
}

function readPng(name: string, bytes: Uint8Array): ReadPicture {
  const head = readPngHead(bytes);
  if (!head) return faulty(DAMAGED);
  if (!decodePng(bytes)) return faulty(DAMAGED);
  return found({ name, format: 'png', width: head.width, height: head.height, bytes });
}

function found(picture: Picture): ReadPicture {
  return { picture, fault: null };
}

function faulty(fault: PictureFault): ReadPicture {
  return { picture: null, fault };
}

const NO_PICTURE = { en: 'it is neither a PNG nor a JPEG file', vi: 'tệp không phải PNG hay JPEG' };
const DAMAGED = { en: 'the PNG file is damaged', vi: 'tệp PNG bị hỏng' };
const FOUR_INKS = { en: 'the JPEG file has CMYK colours', vi: 'tệp JPEG dùng màu CMYK' };

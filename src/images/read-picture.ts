import { readJpegHead } from './jpeg.ts';
import type { Picture, PictureFault, ReadPicture } from './picture.ts';
import { decodePng, isPng, readPngHead } from './png.ts';
import { isSvg, readSvg } from './svg/read-svg.ts';

/** Reads a PNG, JPEG or SVG file as far as is needed to know that it can be set; the content decides the format, not the name. */
export function readPicture(name: string, bytes: Uint8Array): ReadPicture {
  if (isPng(bytes)) return readPng(name, bytes);
  if (isSvg(bytes)) return readDrawing(name, bytes);
  const head = readJpegHead(bytes);
  if (!head) return faulty(NO_PICTURE);
  if (head.components === 4) return faulty(FOUR_INKS);
  return found({ name, format: 'jpeg', width: head.width, height: head.height, bytes, drawing: null });
}

function readPng(name: string, bytes: Uint8Array): ReadPicture {
  const head = readPngHead(bytes);
  if (!head) return faulty(DAMAGED);
  if (!decodePng(bytes)) return faulty(DAMAGED);
  return found({ name, format: 'png', width: head.width, height: head.height, bytes, drawing: null });
}

function readDrawing(name: string, bytes: Uint8Array): ReadPicture {
  const read = readSvg(bytes);
  if (read.fault) return faulty(read.fault);
  const { drawing, width, height } = read;
  return found({ name, format: 'svg', width, height, bytes, drawing });
}

function found(picture: Picture): ReadPicture {
  return { picture, fault: null };
}

function faulty(fault: PictureFault): ReadPicture {
  return { picture: null, fault };
}

const NO_PICTURE = { en: 'it is neither a PNG, a JPEG nor an SVG file', vi: 'tệp không phải PNG, JPEG hay SVG' };
const DAMAGED = { en: 'the PNG file is damaged', vi: 'tệp PNG bị hỏng' };
const FOUR_INKS = { en: 'the JPEG file has CMYK colours', vi: 'tệp JPEG dùng màu CMYK' };

import { Deflate } from 'fflate';
import { withRests, type Rest, type Sliced } from '../../core';

/** Bytes that are deflated without a rest. */
const bytesOfSlice = 3 * 32 * 1024;

/**
 * Deflated data (RFC 1951) without a header. The browser's own code takes a tenth of the time that JavaScript does when it runs for
 * the first time; WebKit before 16.4 (2023) has none.
 * @param rest asked between slices
 */
export const deflated = async (bytes: Uint8Array<ArrayBuffer>, rest: Rest): Promise<Uint8Array> => {
  const stream = ownStream();
  return stream === undefined ? withRests(inJavaScript(bytes), rest) : through(stream, bytes, rest);
};

const ownStream = (): CompressionStream | undefined => {
  if (typeof CompressionStream === 'undefined') return undefined;
  try {
    return new CompressionStream('deflate-raw');
  } catch (error) {
    // Streams came before this format did.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const through = async ({ readable, writable }: CompressionStream, bytes: Uint8Array<ArrayBuffer>, rest: Rest): Promise<Uint8Array> => {
  const writer = writable.getWriter();
  const write = async (): Promise<void> => {
    try {
      for (let at = 0; at < bytes.length; at += bytesOfSlice) {
        await writer.write(bytes.subarray(at, at + bytesOfSlice));
        await rest();
      }
      await writer.close();
    } catch (error) {
      await writer.abort(error);
      throw error;
    }
  };
  const [whole] = await Promise.all([new Response(readable).arrayBuffer(), write()]);
  return new Uint8Array(whole);
};

const inJavaScript = function* (bytes: Uint8Array): Sliced<Uint8Array> {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3 }, (part) => parts.push(part));
  for (let at = 0; at < bytes.length; at += bytesOfSlice) {
    deflate.push(bytes.subarray(at, at + bytesOfSlice), at + bytesOfSlice >= bytes.length);
    yield;
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

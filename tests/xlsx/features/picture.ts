/** A picture of one pixel (PNG). */
export const pixel: Uint8Array = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** Something of a drawing, between two cells from a row on. */
export const anchored = (row: number, content: string): string =>
  `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 18, row)}${corner('to', 22, row + 6)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;

/** A QR code as dark and light squares; `size` a side. */
export interface QrSquares {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** Light all around it, so that a camera finds the corners: ISO/IEC 18004 asks for four squares. */
const quietZone = 4;

/** Drawn by the page itself: the content security policy allows no image from elsewhere, and none is needed. */
export function QrImage({ squares, label }: { readonly squares: QrSquares; readonly label: string }) {
  const { size } = squares;
  const side = size + 2 * quietZone;
  const rows = Array.from({ length: size }, (_, row) => rowPath(squares, row)).join('');
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={rows} fill="#000" />
    </svg>
  );
}

/** Neighbouring dark squares are one bar. */
function rowPath({ size, isDark }: QrSquares, row: number): string {
  let path = '';
  for (let column = 0; column < size; column += 1) {
    if (!isDark(row, column)) continue;
    const from = column;
    while (column + 1 < size && isDark(row, column + 1)) column += 1;
    path += `M${from + quietZone} ${row + quietZone}h${column - from + 1}v1h-${column - from + 1}z`;
  }
  return path;
}

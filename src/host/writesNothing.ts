/** Every cell of the block keeps its formula: nothing is written that a lock could forbid, only a result stored where nobody calculates. */
export const writesNothing = ({ cells }: { readonly cells: readonly (readonly unknown[])[] }): boolean =>
  cells.every((line) => line.every((cell) => typeof cell === 'object' && cell !== null && 'shows' in cell && !('formula' in cell)));

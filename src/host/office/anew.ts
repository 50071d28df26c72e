/**
 * As `map`, into an array of this window: those of the client may belong to another one, whose `map` makes more of them.
 * `Array.from` takes several times as long.
 */
export const mapAnew = <One, Other>(all: readonly One[], of: (one: One, at: number) => Other): Other[] => {
  const made: Other[] = [];
  all.forEach((one, at) => {
    made.push(of(one, at));
  });
  return made;
};

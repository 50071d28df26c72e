import { z } from 'zod';
import { spreadShape } from './spread';

const listed = z.strictObject({ count: z.number(), first: z.array(z.string()).readonly() });
const agreed = { compared: z.number(), rounding: listed, wrong: listed, unsaid: z.array(z.string()).readonly() };

export const coreShape = z.strictObject({
  units: z.number(),
  indicatorScores: z.number(),
  characters: z.number(),
  scored: spreadShape,
  told: spreadShape,
  checked: spreadShape,
  heldMegabytes: z.number(),
  peakMegabytes: z.number(),
});

const pipelineSteps = z.strictObject({ parse: spreadShape, check: spreadShape, score: spreadShape, plan: spreadShape, whole: spreadShape });

export const pipelineShape = z.strictObject({ units: z.number(), cells: z.number(), steps: pipelineSteps, peakMegabytes: z.number() });

const stretch = z.strictObject({ took: spreadShape, requests: z.number(), actions: z.number(), bytes: z.number() });
const click = z.strictObject({ attach: stretch, read: stretch, check: stretch, score: stretch, write: stretch, whole: stretch, excel: spreadShape, longest: spreadShape });

/** `peakMegabytes`: with all the room in the world; `neededMegabytes`: with a heap so small that garbage is collected early. */
export const officeShape = z.strictObject({ units: z.number(), cells: z.number(), first: click, again: click, peakMegabytes: z.number(), neededMegabytes: z.number() });

export const fileShape = z.strictObject({ name: z.string(), units: z.number(), took: spreadShape, peakMegabytes: z.number() });

export const limitShape = z.strictObject({ units: z.number(), ours: spreadShape, core: spreadShape, theirs: spreadShape, ...agreed });
export const jsonRulesShape = z.strictObject({ units: z.number(), rules: z.number(), ours: spreadShape, theirs: spreadShape, ...agreed });
export const hyperFormulaShape = z.strictObject({ units: z.number(), indicators: z.number(), ours: spreadShape, built: spreadShape, theirs: spreadShape, ...agreed });
export const libreOfficeShape = z.strictObject({ units: z.number(), ours: spreadShape, theirs: spreadShape, ...agreed });

const line = z.strictObject({ fixed: z.number(), perUnit: z.number() });
export const modelShape = z.strictObject({
  constants: z.strictObject({ requests: line, bytes: line, compute: line }),
  wire: z.strictObject({ roundTrip: z.number(), bytesPerMillisecond: z.number() }),
  checked: z.array(z.strictObject({ units: z.number(), requests: z.number(), bytes: z.number(), predicted: z.number(), measured: spreadShape })),
});

/** Everything that a run of the benchmark has measured; a part that was not run is absent. */
export const resultsShape = z.strictObject({
  machine: z.strictObject({ node: z.string(), platform: z.string(), processor: z.string(), cores: z.number() }),
  core: z.array(coreShape).optional(),
  pipeline: z.array(pipelineShape).optional(),
  office: z.array(officeShape).optional(),
  file: z.array(fileShape).optional(),
  limit: limitShape.optional(),
  jsonRules: jsonRulesShape.optional(),
  hyperFormula: hyperFormulaShape.optional(),
  libreOffice: libreOfficeShape.optional(),
  model: modelShape.optional(),
  /** What could not be measured because a piece is not there, and why. */
  leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })).default([]),
  /** What failed while it was measured, and how. */
  failed: z.array(z.strictObject({ what: z.string(), why: z.string() })).default([]),
});

export type Clicks = z.output<typeof officeShape>;

/** A peer beside ours. */
export type Compared = z.output<typeof libreOfficeShape>;
export type Results = z.output<typeof resultsShape>;
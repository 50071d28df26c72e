import type { Allowed, Message, ValidationDescription } from './description';
import { areaName, textLiteral } from './reference';
import { counted, element, escapeXml } from './xml';

/** Limits of Excel: beyond them it repairs the file. */
const limits = { title: 32, prompt: 255, alert: 225, list: 255 } as const;

const msPerDay = 86_400_000;
/** Serial number of an ISO day in the 1900 date system (from March 1900 on). */
export const daySerial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / msPerDay + 25_569;

const within = (what: string, text: string, limit: number): string => {
  if (text.length > limit) throw new RangeError(`${what} is longer than ${String(limit)} characters: ${text}`);
  return text;
};

interface Condition {
  readonly type?: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

const listLiteral = (values: readonly string[]): string => {
  const broken = values.find((value) => value.includes(','));
  if (broken !== undefined) throw new RangeError(`a value of a list holds a comma: ${broken}`);
  return textLiteral(within('a list', values.join(','), limits.list));
};

const conditionOf = (allowed: Allowed): Condition => {
  switch (allowed.kind) {
    case 'list':
      return { type: 'list', formulas: [listLiteral(allowed.values)] };
    case 'listFrom':
      return { type: 'list', formulas: [allowed.formula] };
    case 'custom':
      return { type: 'custom', formulas: [within('a formula', allowed.formula, limits.list)] };
    case 'whole':
      return { type: 'whole', operator: 'between', formulas: [String(allowed.from), String(allowed.to)] };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formulas: [String(daySerial(allowed.from)), String(daySerial(allowed.to))],
      };
    case 'any':
      return { formulas: [] };
  }
};

const checked = (what: string, message: Message | undefined, limit: number): Message | undefined =>
  message === undefined
    ? undefined
    : {
        title: escapeBreaks(within(`the title of ${what}`, message.title, limits.title)),
        text: escapeBreaks(within(what, message.text, limit)),
      };

/** A line break in an attribute of the type ST_Xstring. */
const escapeBreaks = (text: string): string => text.replace(/\n/g, '_x000a_');

const validationXml = (validation: ValidationDescription): string => {
  const { type, operator, formulas } = conditionOf(validation.allowed);
  const prompt = checked('a prompt', validation.prompt, limits.prompt);
  const alert = checked('an alert', validation.alert, limits.alert);
  const errorStyle = validation.alert?.style;
  return element(
    'dataValidation',
    {
      type,
      errorStyle: errorStyle === 'stop' ? undefined : errorStyle,
      operator,
      allowBlank: validation.allowBlank ?? true,
      showInputMessage: prompt !== undefined,
      showErrorMessage: type !== undefined,
      errorTitle: alert?.title,
      error: alert?.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref: validation.areas.map((area) => areaName(area)).join(' '),
    },
    formulas.map((formula, index) => element(`formula${String(index + 1)}`, {}, escapeXml(formula))),
  );
};

/**
 * The `dataValidations` element of a sheet.
 * @throws RangeError for texts beyond Excel's limits
 */
export const validationsXml = (validations: readonly ValidationDescription[]): string =>
  counted('dataValidations', validations.map(validationXml));

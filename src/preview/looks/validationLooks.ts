import type { Area } from '../../xlsx/document';
import { childOf, childrenOf, flagOf, textOf, type XmlElement, type XmlPart } from '../../xlsx/xml';
import { decodeCellText } from '../../xlsx/xml';
import { areasOf } from './areas';

export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What may be entered, as the file has it. */
export interface ValidationLook {
  readonly areas: readonly Area[];
  /** `list`, `custom`, `whole`, …; `none` where there is but a prompt. */
  readonly type: string;
  readonly operator: string;
  /** As in the file: a list is `"one,two"` or a reference. */
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly prompt: Message | undefined;
  /** Whether anything else is refused, and how. */
  readonly alert: (Message & { readonly style: string }) | undefined;
}

const message = (element: XmlElement, title: string, text: string): Message => ({
  title: decodeCellText(element.attributes.get(title) ?? ''),
  text: decodeCellText(element.attributes.get(text) ?? ''),
});

export const validationLooks = (part: XmlPart, sheet: XmlElement): readonly ValidationLook[] =>
  childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').map((element) => ({
    areas: areasOf(element.attributes.get('sqref') ?? ''),
    type: element.attributes.get('type') ?? 'none',
    operator: element.attributes.get('operator') ?? 'between',
    formulas: ['formula1', 'formula2'].flatMap((name) => childrenOf(element, name).map((formula) => textOf(part, formula))),
    allowBlank: flagOf(element, 'allowBlank') ?? false,
    prompt: flagOf(element, 'showInputMessage') === true ? message(element, 'promptTitle', 'prompt') : undefined,
    alert:
      flagOf(element, 'showErrorMessage') === true
        ? { ...message(element, 'errorTitle', 'error'), style: element.attributes.get('errorStyle') ?? 'stop' }
        : undefined,
  }));

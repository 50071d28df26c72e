/** A new element with attributes and children. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

export const button = (text: string, id: string, clicked: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', id }, [text]);
  made.addEventListener('click', clicked);
  return made;
};

export const checkbox = (text: string, id: string, checked: boolean, changed: (checked: boolean) => void): HTMLLabelElement => {
  const box = element('input', { type: 'checkbox', id });
  box.checked = checked;
  box.addEventListener('change', () => changed(box.checked));
  return element('label', {}, [box, ' ', text]);
};

interface Choice<Value extends string> {
  readonly text: string;
  readonly id: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly changed: (value: Value) => void;
}

export const choice = <Value extends string>({ text, id, values, value, nameOf, changed }: Choice<Value>): HTMLLabelElement => {
  const options = values.map((one) => element('option', { value: one }, [nameOf(one)]));
  const list = element('select', { id }, options);
  list.value = value;
  list.addEventListener('change', () => {
    const chosen = values.find((one) => one === list.value);
    if (chosen !== undefined) changed(chosen);
  });
  return element('label', {}, [text, ' ', list]);
};

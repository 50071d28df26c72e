import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** A form takes the focus when it opens and gives it back to what opened it; Esc closes it, but not that of an input method. */
export const useForm = (close: () => void): RefObject<HTMLElement | null> => {
  const form = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    if (document.hasFocus()) form.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && document.hasFocus()) opener.focus();
    };
  }, []);
  useEffect(() => {
    const shown = form.current;
    const press = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && !isComposing) close();
    };
    shown?.addEventListener('keydown', press);
    return () => shown?.removeEventListener('keydown', press);
  }, [close]);
  return form;
};

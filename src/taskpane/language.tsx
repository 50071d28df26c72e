import { createContext, useContext } from 'react';
import type { Language } from '../core/scheme';
import { textsIn } from '../i18n';
import type { Texts } from '../i18n';

const LanguageContext = createContext<Language>('zh');

export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = (): Language => useContext(LanguageContext);

export const useTexts = (): Texts => textsIn(useLanguage());

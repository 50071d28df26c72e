import { textsIn, type Texts } from '../../i18n';
import { whyTexts, type WhyTexts } from '../../i18n/why';
import { useLanguage } from '../language';

const all = { zh: { ...textsIn('zh'), ...whyTexts('zh') }, en: { ...textsIn('en'), ...whyTexts('en') } };

/** The texts of the surface with those of the panel that explains a number. */
export const useWhyTexts = (): Texts & WhyTexts => all[useLanguage()];

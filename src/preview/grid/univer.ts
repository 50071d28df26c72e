import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import type { PreviewLanguage } from '../language';

export const gridLocale = (language: PreviewLanguage): LocaleType => (language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US);

/** What Univer 0.25.1 says while it calculates has no text in its own language packs. */
const progress = (working: string, done: string): { 'sheets-formula': { progress: Record<string, string> } } => ({
  'sheets-formula': {
    progress: { analyzing: working, calculating: working, 'array-analysis': working, 'array-calculation': working, done },
  },
});

/**
 * Univer with what the preview needs of it: sheets, formula bar, conditional formats, validations. Nothing that would change the
 * workbook's structure has a button. Formulas are the stand-in's business; Univer evaluates those of conditional formats and validations.
 */
export const createGrid = (container: HTMLElement, language: PreviewLanguage): ReturnType<typeof createUniver> =>
  createUniver({
    locale: gridLocale(language),
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalChinese, validationChinese, progress('正在计算条件格式和数据验证', '完成')),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalEnglish, validationEnglish, progress('Calculating conditional formats and validations', 'Done')),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: false,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
        disableAutoFocus: true,
        disableTextFormatMark: true,
        disableTextFormatAlert: true,
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
        sheets: { isRowStylePrecedeColumnStyle: true, disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    ],
  });

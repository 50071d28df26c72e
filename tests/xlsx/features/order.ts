/** The children of a worksheet in the order of CT_Worksheet (ISO/IEC 29500-1 §18.3.1.99). */
export const WORKSHEET =
  ('sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF ' +
  'drawingHF picture oleObjects controls webPublishItems tableParts extLst').split(' ');

/** CT_Workbook (§18.2.27). */
export const WORKBOOK =
  ('fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst').split(' ');

/** CT_Stylesheet (§18.8.39). */
export const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** CT_Table (§18.5.1.2). */
export const TABLE = 'autoFilter sortState tableColumns tableStyleInfo extLst'.split(' ');

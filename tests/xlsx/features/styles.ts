import type { Feature, Graft } from './graft';
import { MAIN, X14 } from './namespaces';
import { attribute, rawBelow, rawRoot } from './rawXml';

const STYLES = 'xl/styles.xml';
const count = (workbook: Graft, local: string): number => rawBelow(rawRoot(workbook.text(STYLES)), local)[0]?.children.length ?? 0;

const append = (workbook: Graft, list: string, xml: string): void => {
  const text = workbook.text(STYLES);
  const found = rawBelow(rawRoot(text), list)[0];
  if (!found) {
    workbook.child(STYLES, `<${list} count="1">${xml}</${list}>`);
    return;
  }
  const open = found.open.replace(/count="\d+"/, `count="${String(found.children.length + 1)}"`);
  workbook.replace(STYLES, text.slice(found.start, found.end), open + text.slice(found.openEnd, found.closeStart) + xml + (found.close || `</${list}>`));
};

/** Cell formats, named styles, table styles and what else the styles part holds. */
export const styles: readonly Feature[] = [
  {
    name: 'a table style of its own, with its formats',
    graft: (workbook) => {
      const format = count(workbook, 'dxfs');
      append(workbook, 'dxfs', '<dxf><font><b/></font><numFmt numFmtId="190" formatCode="0.0&quot;分&quot;"/><fill><patternFill><bgColor theme="4" tint="0.59"/></patternFill></fill></dxf>');
      workbook.child(STYLES, `<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="机关" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="${String(format)}"/></tableStyle></tableStyles>`);
    },
  },
  {
    name: 'number formats of its own, some with high numbers',
    graft: (workbook) => {
      append(workbook, 'numFmts', '<numFmt numFmtId="166" formatCode="[DBNum2][$-804]0&quot;元&quot;"/>');
      append(workbook, 'numFmts', '<numFmt numFmtId="999" formatCode="[&gt;=60][Green]0.00;[Red]\\-0.00;@"/>');
      append(workbook, 'cellXfs', '<xf numFmtId="999" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1" pivotButton="0"/>');
      workbook.cells('得分表', { S5: ` s="${String(count(workbook, 'cellXfs') - 1)}"|<v>61</v>` });
    },
  },
  {
    name: 'named cell styles, gradients and diagonal borders',
    graft: (workbook) => {
      append(workbook, 'fills', '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill>');
      append(workbook, 'borders', '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border>');
      append(workbook, 'cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
      append(workbook, 'cellStyles', `<cellStyle name="考核标题" xfId="${String(count(workbook, 'cellStyleXfs') - 1)}" customBuiltin="1"/>`);
      append(workbook, 'cellXfs', `<xf numFmtId="0" fontId="0" fillId="${String(count(workbook, 'fills') - 1)}" borderId="${String(count(workbook, 'borders') - 1)}" xfId="${String(count(workbook, 'cellStyleXfs') - 1)}"><alignment textRotation="255" readingOrder="2"/><protection hidden="1"/><extLst><ext uri="{A}" xmlns:x="urn:x"><x:y/></ext></extLst></xf>`);
      workbook.cells('考核结果', { S2: ` s="${String(count(workbook, 'cellXfs') - 1)}"|<v>1</v>` });
    },
  },
  {
    name: 'colours of its own and styles of slicers',
    graft: (workbook) => {
      workbook.child(STYLES, '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors><mruColors><color rgb="FFABCDEF"/></mruColors></colors>');
      workbook.child(STYLES, `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>`);
    },
  },
  {
    name: 'the look and the description of a table that grows',
    graft: (workbook) => {
      const table = 'xl/tables/table6.xml';
      const known = rawBelow(rawRoot(workbook.text(table)), 'tableStyleInfo')[0];
      if (!known) throw new RangeError('no style of the table');
      workbook.replace(table, known.open, '<tableStyleInfo name="TableStyleDark3" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/>');
      workbook.child(table, `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${X14}"><x14:table altText="明细" altTextSummary="每行一个指标"/></ext></extLst>`);
    },
  },
  {
    name: 'a filter and an order of sorting in a table that grows',
    graft: (workbook) => {
      const table = 'xl/tables/table6.xml';
      const root = rawRoot(workbook.text(table));
      const area = attribute(root, 'ref') ?? '';
      const filter = rawBelow(root, 'autoFilter')[0];
      const column = '<filterColumn colId="1" hiddenButton="1"><customFilters and="1"><customFilter operator="notEqual" val=" "/></customFilters></filterColumn>';
      if (filter) workbook.replace(table, workbook.text(table).slice(filter.start, filter.end), `<autoFilter ref="${area}">${column}</autoFilter>`);
      else workbook.child(table, `<autoFilter ref="${area}">${column}</autoFilter>`);
      workbook.child(table, `<sortState xmlns="${MAIN}" ref="${area.replace('3', '4')}" caseSensitive="1"><sortCondition descending="1" ref="B4:B4"/></sortState>`);
    },
  },
];

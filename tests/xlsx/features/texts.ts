import type { Feature, Graft } from './graft';
import { attribute, rawBelow, rawRoot, rawText } from './rawXml';

/** The item of the shared strings that is this text, written otherwise. */
const respell = (workbook: Graft, text: string, item: string): void => {
  workbook.replace('xl/sharedStrings.xml', `<si><t>${text}</t></si>`, `<si>${item}</si>`);
};

const addString = (workbook: Graft, item: string): number => {
  const number = rawBelow(rawRoot(workbook.text('xl/sharedStrings.xml')), 'si').length;
  workbook.append('xl/sharedStrings.xml', `<si>${item}</si>`);
  const root = rawRoot(workbook.text('xl/sharedStrings.xml'));
  for (const name of ['count', 'uniqueCount']) {
    const known = attribute(root, name);
    if (known !== undefined) workbook.replace('xl/sharedStrings.xml', ` ${name}="${known}"`, ` ${name}="${String(Number(known) + 1)}"`);
  }
  return number;
};

/** Texts in all ways in which Excel stores them. */
export const texts: readonly Feature[] = [
  { name: 'the name of a unit in two fonts', graft: (workbook) => respell(workbook, '青山区', '<r><rPr><b/><color rgb="FFFF0000"/><rFont val="宋体"/><charset val="134"/></rPr><t>青</t></r><r><t>山区</t></r>') },
  {
    name: 'the name of a unit with its pronunciation',
    graft: (workbook) => respell(workbook, '固阳县', '<t>固阳县</t><rPh sb="0" eb="2"><t>guyang</t></rPh><rPh sb="2" eb="3"><t>xian</t></rPh><phoneticPr fontId="0" type="noConversion"/>'),
  },
  {
    name: 'pronunciation shown in a sheet and a cell',
    graft: (workbook) => {
      workbook.sheetChild('考核结果', '<phoneticPr fontId="0" type="Hiragana" alignment="center"/>');
      workbook.cells('考核结果', { S1: ` t="s" ph="1"|<v>${String(addString(workbook, '<t>包头</t><rPh sb="0" eb="2"><t>baotou</t></rPh>'))}</v>` });
    },
  },
  { name: 'texts within their cells, in two fonts', graft: (workbook) => workbook.cells('得分表', { S2: ' t="inlineStr"|<is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细 </t></r></is>' }) },
  {
    name: 'blanks, line ends and control characters in texts',
    graft: (workbook) => workbook.cells('得分明细', { S2: ` t="s"|<v>${String(addString(workbook, '<t xml:space="preserve">  甲\n乙_x000D_&#10;_x005F_x0041_ 　</t>'))}</v>` }),
  },
  {
    name: 'the headings of a table within their cells',
    graft: (workbook) => {
      const part = workbook.sheet('得分明细');
      const heading = rawBelow(rawRoot(workbook.text(part)), 'c').find((cell) => attribute(cell, 'r') === 'B3');
      if (!heading) throw new RangeError('no heading');
      const number = Number(/<v>(\d+)<\/v>/.exec(rawText(heading))?.[1]);
      const item = rawBelow(rawRoot(workbook.text('xl/sharedStrings.xml')), 'si')[number];
      const text = item ? rawText(item).replace(/<[^>]*>/g, '') : '';
      workbook.replace(part, rawText(heading), `${heading.open.replace('t="s"', 't="inlineStr"')}<is><t>${text}</t></is></c>`);
    },
  },
];

import type { Feature, Graft } from './graft';
import { MC, MICROSOFT, X14, XM } from './namespaces';

const extend = (workbook: Graft, sheet: string, uri: string, content: string): void =>
  workbook.sheetChild(sheet, `<extLst><ext uri="${uri}" xmlns:x14="${X14}" xmlns:xm="${XM}">${content}</ext></extLst>`);

const CONDITIONAL = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** What later versions of Excel keep in lists of extensions. */
export const extensions: readonly Feature[] = [
  {
    name: 'sparklines beside the results',
    graft: (workbook) =>
      extend(
        workbook,
        '考核结果',
        '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
        `<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>考核结果!C7:G7</xm:f><xm:sqref>R7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`,
      ),
  },
  {
    name: 'data bars and icons of Excel 2010 over the data rows of a table that grows, and over other cells',
    graft: (workbook) => {
      const bar = (id: string, range: string): string =>
        `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`;
      extend(workbook, '得分明细', CONDITIONAL, `<x14:conditionalFormattings>${bar('{00000000-0000-4000-8000-0000000000E1}', 'E4 G4')}${bar('{00000000-0000-4000-8000-0000000000E2}', 'S1:T9 U2')}</x14:conditionalFormattings>`);
    },
  },
  {
    name: 'validations of Excel 2010, which look at another sheet',
    graft: (workbook) =>
      extend(
        workbook,
        '得分明细',
        '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}',
        `<x14:dataValidations xmlns:xm="${XM}" count="2"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>说明!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B4</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>说明!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>T4:T40</xm:sqref></x14:dataValidation></x14:dataValidations>`,
      ),
  },
  {
    name: 'extensions of kinds unknown, in workbook and sheet',
    graft: (workbook) => {
      const unknown = '<ext uri="{FFFFFFFF-0000-4000-8000-00000000000F}" xmlns:u="urn:unknown"><u:a b="&#x4E00;">&#x4E01;<u:sqref>A1:B2</u:sqref></u:a></ext>';
      workbook.sheetChild('得分表', `<extLst>${unknown}</extLst>`);
      workbook.child('xl/workbook.xml', `<extLst>${unknown}</extLst>`);
    },
  },
  {
    name: 'names of revisions and heights of letters, as Excel writes them on sheets, rows and tables',
    graft: (workbook) => {
      const x14ac = `${MICROSOFT}/spreadsheetml/2009/9/ac`;
      const xr = `${MICROSOFT}/spreadsheetml/2014/revision`;
      for (const name of ['考核结果', '得分明细']) {
        const part = workbook.sheet(name);
        workbook.rootAttributes(part, `xmlns:mc="${MC}" xmlns:x14ac="${x14ac}" xmlns:xr="${xr}" xr:uid="{00000000-0001-0000-0000-000000000000}" mc:Ignorable="x14ac" `.trimEnd());
        workbook.replace(part, '<sheetFormatPr ', '<sheetFormatPr x14ac:dyDescent="0.25" ');
        workbook.replace(part, '<row r="3"', '<row r="3" x14ac:dyDescent="0.35" thickBot="1"');
      }
      workbook.replace('xl/tables/table6.xml', ' displayName="', ` xmlns:xr="${xr}" xr:uid="{00000000-000C-0000-FFFF-FFFF05000000}" displayName="`);
    },
  },
  {
    name: 'where the file was last, and by which Excel',
    graft: (workbook) => {
      workbook.child('xl/workbook.xml', '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27029"/>');
      workbook.child('xl/workbook.xml', `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x15" xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"><x15ac:absPath url="D:\\考核\\" xmlns:x15ac="${MICROSOFT}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>`);
    },
  },
];

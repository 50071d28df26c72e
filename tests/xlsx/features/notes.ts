import type { Feature, Graft } from './graft';
import { MAIN, MICROSOFT, SPREADSHEET_TYPE } from './namespaces';

const noteShape = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;

const comments = (workbook: Graft, sheet: string, part: string, author: string, list: string): void => {
  workbook.add(part, `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList>${list}</commentList></comments>`, `${SPREADSHEET_TYPE}.comments+xml`);
  workbook.relate(workbook.sheet(sheet), 'comments', part.replace('xl/', '../'));
};

/** Notes, and comments with answers. */
export const notes: readonly Feature[] = [
  {
    name: 'notes on cells that scoring writes',
    graft: (workbook) => {
      comments(workbook, '考核结果', 'xl/comments91.xml', '审核人', '<comment ref="G7" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">审核人: </t></r><r><t>复核无误&#10;&lt;签字&gt;</t></r></text></comment>');
      workbook.vml('考核结果', noteShape(3001, 6, 6));
    },
  },
  {
    name: 'comments with answers, and who wrote them',
    graft: (workbook) => {
      const person = '{00000000-0000-4000-8000-0000000000A1}';
      const [first, answer] = ['{00000000-0000-4000-8000-0000000000B1}', '{00000000-0000-4000-8000-0000000000B2}'];
      comments(workbook, '得分表', 'xl/comments92.xml', `tc=${first}`, `<comment ref="B5" authorId="0" shapeId="0"><text><t>[线程批注] 请核对</t></text></comment>`);
      workbook.vml('得分表', noteShape(3002, 4, 1));
      workbook.add('xl/threadedComments/threadedComment1.xml', `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2012-12-31T01:02:03.45" personId="${person}" id="${first}"><text>请核对</text></threadedComment><threadedComment ref="B5" dT="2013-01-01T01:02:03.45" personId="${person}" id="${answer}" parentId="${first}" done="1"><text>已核对</text></threadedComment></ThreadedComments>`, 'application/vnd.ms-excel.threadedcomments+xml');
      workbook.relate(workbook.sheet('得分表'), `${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml');
      workbook.add('xl/persons/person.xml', `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="审核岗" id="${person}" userId="S::a" providerId="AD"/></personList>`, 'application/vnd.ms-excel.person+xml');
      workbook.relate('xl/workbook.xml', `${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml');
    },
  },
];

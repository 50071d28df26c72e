import { vmlDrawing, type Feature, type Graft } from './graft';
import { DRAWING, DRAWING_TYPE, MICROSOFT, OFFICE } from './namespaces';
import { anchored, pixel } from './picture';

const A = `xmlns:a="${DRAWING}"`;
const shapeBox = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

const media = (workbook: Graft, from: string, name: string): string => {
  workbook.defaultType('png', 'image/png');
  if (!workbook.has(`xl/media/${name}`)) workbook.add(`xl/media/${name}`, pixel);
  return workbook.relate(from, 'image', `../media/${name}`);
};

const picture = (id: number, blip: string): string =>
  `<xdr:pic xmlns:r="${OFFICE}" ${A}><xdr:nvPicPr><xdr:cNvPr id="${String(id)}" name="图片 ${String(id)}" descr="公章"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
  `<xdr:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${shapeBox}</xdr:spPr></xdr:pic>`;

const shape = (id: number, link: string, content: string): string =>
  `<xdr:sp macro="" textlink="${link}" ${A}><xdr:nvSpPr><xdr:cNvPr id="${String(id)}" name="形状 ${String(id)}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>${shapeBox}</xdr:spPr>` +
  `<xdr:txBody><a:bodyPr/><a:lstStyle/><a:p>${content}</a:p></xdr:txBody></xdr:sp>`;

const DIAGRAM = DRAWING.replace('main', 'diagram');

/** Parts of a diagram: name, root, type of content, type of relationship, what is in it. */
const diagram = [
  ['data', 'dataModel', 'diagramData', 'diagramData', '<dgm:ptLst><dgm:pt modelId="{00000000-0000-4000-8000-000000000001}" type="doc"/></dgm:ptLst><dgm:cxnLst/><dgm:bg/><dgm:whole/>'],
  ['layout', 'layoutDef', 'diagramLayout', 'diagramLayout', '<dgm:layoutNode name="a"/>'],
  ['quickStyle', 'styleDef', 'diagramStyle', 'diagramQuickStyle', ''],
  ['colors', 'colorsDef', 'diagramColors', 'diagramColors', ''],
] as const;

const smartArt = (workbook: Graft): void => {
  const drawing = workbook.drawing('得分明细');
  const [data = '', look = '', style = '', colours = ''] = diagram.map(([name, root, content, relationship, inside]) => {
    workbook.add(`xl/diagrams/${name}1.xml`, `<dgm:${root} xmlns:dgm="${DIAGRAM}" ${A}>${inside}</dgm:${root}>`, `${DRAWING_TYPE}.${content}+xml`);
    return workbook.relate(drawing, relationship, `../diagrams/${name}1.xml`);
  });
  const ids = `<dgm:relIds xmlns:dgm="${DIAGRAM}" xmlns:r="${OFFICE}" r:dm="${data}" r:lo="${look}" r:qs="${style}" r:cs="${colours}"/>`;
  const head = '<xdr:nvGraphicFramePr><xdr:cNvPr id="31" name="组织图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></xdr:xfrm>';
  workbook.append(drawing, anchored(30, `<xdr:graphicFrame macro="" ${A}>${head}<a:graphic><a:graphicData uri="${DIAGRAM}">${ids}</a:graphicData></a:graphic></xdr:graphicFrame>`));
};

/** Pictures and shapes on sheets that scoring writes to. */
export const drawings: readonly Feature[] = [
  {
    name: 'a picture beside the results, in the drawing that has their chart',
    graft: (workbook) => {
      const drawing = workbook.drawing('考核结果');
      workbook.append(drawing, anchored(40, picture(41, `<a:blip r:embed="${media(workbook, drawing, 'seal.png')}"/>`)));
    },
  },
  {
    name: 'a picture whose part has a name in percent signs, and one that is linked to',
    graft: (workbook) => {
      const drawing = workbook.drawing('得分表');
      const linked = workbook.relate(drawing, 'image', 'file:///C:/%E5%9B%BE/a.png', true);
      workbook.append(drawing, anchored(40, picture(42, `<a:blip r:embed="${media(workbook, drawing, 'image%201.png')}" r:link="${linked}"/>`)));
    },
  },
  {
    name: 'a vector picture (SVG) with its bitmap',
    graft: (workbook) => {
      const drawing = workbook.drawing('数据问题');
      const bitmap = media(workbook, drawing, 'vector.png');
      workbook.defaultType('svg', 'image/svg+xml');
      workbook.add('xl/media/vector.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>');
      const svg = workbook.relate(drawing, 'image', '../media/vector.svg');
      const extension = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${MICROSOFT}/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst>`;
      workbook.append(drawing, anchored(4, picture(43, `<a:blip r:embed="${bitmap}">${extension}</a:blip>`)));
    },
  },
  {
    name: 'shapes with text, grouped',
    graft: (workbook) => {
      const group = `<xdr:grpSp ${A}><xdr:nvGrpSpPr><xdr:cNvPr id="51" name="组 51"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>`;
      workbook.append(workbook.drawing('得分明细'), anchored(2, `${group}${shape(52, '', '<a:r><a:rPr lang="zh-CN"/><a:t>以上属实 &amp; 无误</a:t></a:r>')}</xdr:grpSp>`));
    },
  },
  {
    name: 'a text box that shows a cell of the results',
    graft: (workbook) =>
      workbook.append(workbook.drawing('考核结果'), anchored(50, shape(61, "'考核结果'!$G$7", '<a:fld id="{00000000-0000-4000-8000-000000000061}" type="TxLink"><a:rPr lang="zh-CN"/><a:pPr/><a:t>0</a:t></a:fld>'))),
  },
  { name: 'a diagram (SmartArt)', graft: smartArt },
  {
    name: 'a picture behind the cells of a sheet',
    graft: (workbook) => workbook.sheetChild('得分表', `<picture r:id="${media(workbook, workbook.sheet('得分表'), 'ground.png')}"/>`),
  },
  {
    name: 'a picture in the page header',
    graft: (workbook) => {
      workbook.defaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
      workbook.add('xl/drawings/vmlDrawingHF1.vml', `<?xml version="1.0"?>${vmlDrawing('<v:shape id="LH" o:spid="_x0000_s2049" type="#_x0000_t75" style="width:30pt;height:30pt"><v:imagedata o:relid="rId100" o:title="徽"/></v:shape>')}`);
      media(workbook, 'xl/drawings/vmlDrawingHF1.vml', 'emblem.png');
      const sheet = workbook.sheet('考核结果');
      workbook.sheetChild('考核结果', `<legacyDrawingHF r:id="${workbook.relate(sheet, 'vmlDrawing', '../drawings/vmlDrawingHF1.vml')}"/>`);
      workbook.replace(sheet, '<headerFooter>', '<headerFooter><oddHeader>&amp;L&amp;G</oddHeader>');
    },
  },
];

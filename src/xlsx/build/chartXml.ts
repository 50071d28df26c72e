import type { BarChartDescription, BarSeriesDescription } from './description';
import { declaration, element, escapeXml, relationshipNamespace } from './xml';

export const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const drawingMainNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const categoryAxis = 500_000_001;
const valueAxis = 500_000_002;

const value = (name: string, val: string | number | boolean): string => element(name, { val });

const fillOf = (colour: string): string => element('a:solidFill', {}, value('a:srgbClr', colour));

const textLook = (size: number, bold: boolean): string =>
  element('c:txPr', {}, [
    '<a:bodyPr/><a:lstStyle/>',
    element('a:p', {}, [
      element('a:pPr', {}, element('a:defRPr', { sz: size * 100, b: bold }, fillOf('404040'))),
      element('a:endParaRPr', { lang: 'zh-CN' }),
    ]),
  ]);

const titleXml = (text: string, size: number): string =>
  element('c:title', {}, [
    element(
      'c:tx',
      {},
      element('c:rich', {}, [
        '<a:bodyPr/><a:lstStyle/>',
        element('a:p', {}, [
          element('a:pPr', {}, element('a:defRPr', { sz: size * 100, b: true }, fillOf('404040'))),
          element('a:r', {}, [
            element('a:rPr', { lang: 'zh-CN', sz: size * 100, b: true }, fillOf('404040')),
            element('a:t', {}, escapeXml(text)),
          ]),
        ]),
      ]),
    ),
    value('c:overlay', false),
  ]);

const points = (cache: readonly (string | number | null)[]): string =>
  value('c:ptCount', cache.length) +
  cache
    .map((point, idx) =>
      point === null ? '' : element('c:pt', { idx }, element('c:v', {}, escapeXml(String(point)))),
    )
    .join('');

const seriesXml = (series: BarSeriesDescription, index: number, chart: BarChartDescription): string =>
  element('c:ser', {}, [
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', {}, element('c:v', {}, escapeXml(series.name))),
    element('c:spPr', {}, fillOf(series.colour)),
    value('c:invertIfNegative', false),
    element('c:dLbls', {}, [
      element('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>'),
      textLook(8, false),
      value('c:dLblPos', 'outEnd'),
      value('c:showLegendKey', false),
      value('c:showVal', true),
      value('c:showCatName', false),
      value('c:showSerName', false),
      value('c:showPercent', false),
      value('c:showBubbleSize', false),
    ]),
    element(
      'c:cat',
      {},
      element('c:strRef', {}, [
        element('c:f', {}, escapeXml(chart.categories.reference)),
        element('c:strCache', {}, points(chart.categories.cache)),
      ]),
    ),
    element(
      'c:val',
      {},
      element('c:numRef', {}, [
        element('c:f', {}, escapeXml(series.values.reference)),
        element('c:numCache', {}, [
          element('c:formatCode', {}, escapeXml(chart.numberFormat ?? 'General')),
          points(series.values.cache),
        ]),
      ]),
    ),
  ]);

const lineOf = (colour: string): string => element('c:spPr', {}, element('a:ln', { w: 6350 }, fillOf(colour)));

const axesXml = (chart: BarChartDescription): string => {
  const scale = (orientation: string, bounds: string): string =>
    element('c:scaling', {}, value('c:orientation', orientation) + bounds);
  const bounds = [
    chart.maximum === undefined ? '' : value('c:max', chart.maximum),
    chart.minimum === undefined ? '' : value('c:min', chart.minimum),
  ].join('');
  return [
    element('c:catAx', {}, [
      value('c:axId', categoryAxis),
      scale('maxMin', ''),
      value('c:delete', false),
      value('c:axPos', 'l'),
      element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
      value('c:majorTickMark', 'none'),
      value('c:minorTickMark', 'none'),
      value('c:tickLblPos', 'low'),
      lineOf('A6A6A6'),
      textLook(9, false),
      value('c:crossAx', valueAxis),
      value('c:crosses', 'autoZero'),
      value('c:auto', true),
      value('c:lblAlgn', 'ctr'),
      value('c:lblOffset', 100),
      value('c:noMultiLvlLbl', false),
    ]),
    element('c:valAx', {}, [
      value('c:axId', valueAxis),
      scale('minMax', bounds),
      value('c:delete', false),
      value('c:axPos', 'b'),
      element('c:majorGridlines', {}, lineOf('D9D9D9')),
      chart.valueTitle === undefined ? '' : titleXml(chart.valueTitle, 9),
      element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
      value('c:majorTickMark', 'none'),
      value('c:minorTickMark', 'none'),
      value('c:tickLblPos', 'nextTo'),
      lineOf('D9D9D9'),
      textLook(8, false),
      value('c:crossAx', categoryAxis),
      // The categories run downwards, so the value axis stands at their far end.
      value('c:crosses', 'max'),
      value('c:crossBetween', 'between'),
    ]),
  ].join('');
};

/** `xl/charts/chart{n}.xml`. */
export const chartXml = (chart: BarChartDescription): string =>
  declaration +
  element(
    'c:chartSpace',
    { 'xmlns:c': chartNamespace, 'xmlns:a': drawingMainNamespace, 'xmlns:r': relationshipNamespace },
    [
      value('c:roundedCorners', false),
      element('c:chart', {}, [
        titleXml(chart.title, 12),
        value('c:autoTitleDeleted', false),
        element('c:plotArea', {}, [
          '<c:layout/>',
          element('c:barChart', {}, [
            value('c:barDir', 'bar'),
            value('c:grouping', 'clustered'),
            value('c:varyColors', false),
            ...chart.series.map((series, index) => seriesXml(series, index, chart)),
            value('c:gapWidth', 60),
            value('c:axId', categoryAxis),
            value('c:axId', valueAxis),
          ]),
          axesXml(chart),
        ]),
        chart.series.length > 1
          ? element('c:legend', {}, value('c:legendPos', 'b') + value('c:overlay', false))
          : '',
        value('c:plotVisOnly', true),
        value('c:dispBlanksAs', 'gap'),
      ]),
      element('c:spPr', {}, fillOf('FFFFFF') + element('a:ln', { w: 6350 }, fillOf('BFBFBF'))),
    ],
  );

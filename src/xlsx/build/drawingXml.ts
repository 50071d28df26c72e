import { chartNamespace, drawingMainNamespace } from './chartXml';
import type { BarChartDescription } from './description';
import { declaration, element, relationshipNamespace } from './xml';

const spreadsheetDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const corner = (name: string, row: number, column: number): string =>
  element(name, {}, [
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, '0'),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, '0'),
  ]);

/** `xl/drawings/drawing{n}.xml` with one chart, which is the part's first relationship. */
export const drawingXml = ({ area, title }: BarChartDescription): string =>
  declaration +
  element(
    'xdr:wsDr',
    { 'xmlns:xdr': spreadsheetDrawing, 'xmlns:a': drawingMainNamespace },
    element('xdr:twoCellAnchor', { editAs: 'oneCell' }, [
      corner('xdr:from', area.row, area.column),
      corner('xdr:to', area.row + area.rows, area.column + area.columns),
      element('xdr:graphicFrame', { macro: '' }, [
        element('xdr:nvGraphicFramePr', {}, [
          element('xdr:cNvPr', { id: 2, name: 'Chart 1', descr: title }),
          '<xdr:cNvGraphicFramePr/>',
        ]),
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
        element(
          'a:graphic',
          {},
          element(
            'a:graphicData',
            { uri: chartNamespace },
            element('c:chart', { 'xmlns:c': chartNamespace, 'xmlns:r': relationshipNamespace, 'r:id': 'rId1' }),
          ),
        ),
      ]),
      '<xdr:clientData/>',
    ]),
  );

/** A unit of the sample (被考核单位). */
export interface SampleUnit {
  readonly name: string;
  readonly class: string;
  readonly takesPart: boolean;
}

const unit = (name: string, kind: string): SampleUnit => ({ name, class: kind, takesPart: true });

/** The banners, counties and districts of Baotou, and the high-tech zone. */
export const sampleUnits: readonly SampleUnit[] = [
  unit('昆都仑区', '市区'),
  unit('青山区', '市区'),
  unit('东河区', '市区'),
  unit('九原区', '市区'),
  unit('石拐区', '矿区'),
  unit('白云鄂博矿区', '矿区'),
  unit('土默特右旗', '旗县'),
  unit('固阳县', '旗县'),
  unit('达尔罕茂明安联合旗', '旗县'),
  unit('稀土高新区', '开发区'),
];

/** A row of 扣分与佐证. */
export interface SampleRemark {
  readonly unit: string;
  readonly code: string;
  readonly decision: string;
  readonly reason: string;
  readonly evidence: string;
}

/** Invented, and said to be so in the rows themselves. */
export const sampleRemarks: readonly SampleRemark[] = [
  {
    unit: '固阳县',
    code: 'V2',
    decision: '一票否决',
    reason: '示例（虚构）：发生造成严重不良影响的重大信访案件，经考核领导小组会议研究决定',
    evidence: '示例文号〔2012〕1号（虚构）',
  },
  {
    unit: '东河区',
    code: 'P1-04-3',
    decision: '',
    reason: '示例（虚构）：专项行动方案未印发，现场核查无行动记录',
    evidence: '示例文号〔2012〕2号（虚构）',
  },
];

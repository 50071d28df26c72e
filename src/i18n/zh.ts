/** The texts of the surface in Chinese; other languages have exactly these keys. */
export const zh = {
  'app.title': '考核评分',

  'browser.title': '这是 Excel 加载项的窗格',
  'browser.text': '考核评分在 Excel 中为目标责任书的工作簿打分，并说明每一分的依据。请在 Excel 中打开：',
  'browser.step1': '在 Excel 中选择“插入 > 加载项 > 上传我的加载项”，或由管理员在共享目录中部署。',
  'browser.step2': '选择清单文件 manifest.xml。',
  'browser.step3': '在“考核评分”选项卡中打开窗格。',

  'old.title': '此版本的 Excel 过旧',
  'old.text': '需要 Excel 2021 或更新版本，或 Microsoft 365(要求 ExcelApi 1.14)。',

  'state.idle': '打开标准工作簿，填好数据后即可评分。',
  'state.scoring': '正在评分',
  'state.slow': '仍在等待 Excel。如果正在编辑单元格，请按 Enter 结束编辑。',
  'state.scored': (units: number) => `已为 ${String(units)} 个单位评分`,
  'state.refused': '未评分：请先解决下列问题',
  'state.failed': '评分没有完成',

  'action.score': '一键评分',
  'action.scoreAgain': '重新评分',

  'step.attach': '识别工作簿',
  'step.read': '读取数据',
  'step.check': '校验数据',
  'step.score': '计算得分',
  'step.write': '写入结果',
  'step.line': (step: string, place: number, steps: number) => `${step}（第 ${String(place)} 步，共 ${String(steps)} 步）`,

  'result.title': '单位得分',
  'result.rank': (rank: number) => `第 ${String(rank)} 名`,
  'result.unranked': '未排名',
  'result.points': (score: string, points: string) => `${score} / ${points} 分`,
  'result.failing': (count: number) => `${String(count)} 项不达标`,
  'result.pending': (count: number) => `${String(count)} 项待核`,
  'result.clean': '全部达标',
  'result.provisional': '暂定',
  'result.undecided': '等次待定',
  'result.veto': (title: string) => `一票否决：${title}`,
  'result.written': (cells: string, sheets: string) => `已写入 ${cells} 个单元格：${sheets}`,
  'result.writtenNothing': '结果没有变化，未写入任何单元格',
  'result.differences': (count: number) => `有 ${String(count)} 个单元格写入后读回的内容不同，请重新评分`,

  'issues.title': '问题',
  'issues.count': (count: number) => `${String(count)} 条`,
  'issues.more': (count: number) => `另有 ${String(count)} 条，见工作簿中的问题清单`,
  'level.error': '错误',
  'level.warning': '提醒',
  'level.note': '说明',

  'failure.details': '技术信息',
  'failure.unexpected': '出现意外错误。工作簿中的填报数据没有改动。请重试；如再次出现，请把技术信息发给支持人员。',
};

/** What every language provides. */
export type Texts = typeof zh;

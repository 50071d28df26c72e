// Runs only where modules are unknown: the Internet Explorer that Excel 2019 and older bring along.
document.getElementById('first-line').innerText =
  '此版本的 Excel 过旧：需要 Excel 2021 或更新版本，或 Microsoft 365。\n' +
  'This Excel is too old: Excel 2021 or later, or Microsoft 365, is needed.';

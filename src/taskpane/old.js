// Runs only where modules are unknown: the Internet Explorer that Excel 2019 and older bring along. ECMAScript 5 alone.
document.getElementById('pane').setAttribute('hidden', 'hidden');
document.getElementById('too-old').removeAttribute('hidden');

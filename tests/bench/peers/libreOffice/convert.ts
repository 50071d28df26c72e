import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ended } from '../../run/child';

/** Recalculation of .xlsx files on load: always. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Has LibreOffice compute every formula of a file and save it. The profile stays, so that only its first start makes one. */
export const convert = async (soffice: string, workbook: string, folder: string): Promise<{ readonly took: number; readonly file: string }> => {
  const [profile, out] = [join(folder, 'profile'), join(folder, 'out')];
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
  const { code, err, took } = await ended(soffice, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    workbook,
  ]);
  if (code !== 0) throw new Error(`LibreOffice: exit code ${String(code)}\n${err}`);
  return { took, file: join(out, basename(workbook)) };
};

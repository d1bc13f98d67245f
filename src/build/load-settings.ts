import { existsSync } from 'node:fs';
import { diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { type Settings, settingsSchema } from '../model/settings.ts';
import { readText } from './read-text.ts';

/** The path of the settings file: the one given, else that of the current folder, whether it is there or not. */
export function settingsPath(file: string | null): string {
  return file ?? 'bantin.yaml';
}

/** `bantin.yaml` of the current folder, or the file given; defaults where there is none. Null where it is at fault. */
export function loadSettings(file: string | null): Outcome<Settings | null> {
  const path = settingsPath(file);
  if (existsSync(path)) {
    const text = readText(path);
    return text.value === null ? outcome(null, text.diagnostics) : checkedYaml(settingsSchema, text.value, path);
  }
  if (file === null) return outcome(settingsSchema.parse({}));
  return outcome(null, [
    diagnostic('settings-missing', 'fatal', {
      say: { en: `there is no settings file ${file}`, vi: `không có tệp cài đặt ${file}` },
      hint: { en: 'give the path of a bantin.yaml', vi: 'ghi đường dẫn của một tệp bantin.yaml' },
    }),
  ]);
}

/** `SOURCE_DATE_EPOCH` as ISO 8601; null where it is not set. A value that is no number of seconds is fatal. */
export function sourceDate(value: string | undefined): Outcome<string | null> {
  if (value === undefined || value === '') return outcome(null);
  const date = new Date(Number(value) * 1000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return outcome(date.toISOString());
  return outcome(null, [
    diagnostic('source-date', 'fatal', {
      say: {
        en: `SOURCE_DATE_EPOCH is "${value}", a number of seconds was expected`,
        vi: `SOURCE_DATE_EPOCH là "${value}", cần một số giây`,
      },
      hint: { en: 'for instance: SOURCE_DATE_EPOCH=$(date +%s)', vi: 'ví dụ: SOURCE_DATE_EPOCH=$(date +%s)' },
    }),
  ]);
}

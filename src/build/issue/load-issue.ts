import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { checkedYaml } from '../../layout/yaml/checked-yaml.ts';
import { type YamlPath, yamlPlaces } from '../../layout/yaml/yaml-places.ts';
import { type Issue, issueSchema } from '../../model/issue.ts';
import type { Settings } from '../../model/settings.ts';
import { readText } from '../read-text.ts';

/** An issue, and where it was written. */
export interface LoadedIssue {
  readonly issue: Issue;
  /** The name of the files that are made of it, without an ending. */
  readonly name: string;
  /** The file that it is written in: its paths begin in that file's folder. */
  readonly file: string;
  /** The place of a value of the issue. */
  readonly placeOf: (path: YamlPath) => Place;
}

/** Reads `issue.yaml`. Null where there is no such file, or it is at fault. */
export function loadIssue(file: string): Outcome<LoadedIssue | null> {
  if (!existsSync(file)) return outcome(null, [noIssue(file)]);
  const text = readText(file);
  if (text.value === null) return outcome(null, text.diagnostics);
  const { value, diagnostics } = checkedYaml(issueSchema, text.value, file);
  const name = basename(file, extname(file));
  const places = yamlPlaces([{ path: file, text: text.value }]);
  return outcome(
    value && { issue: value, name: value.name ?? name, file, placeOf: path => places.value(path) },
    diagnostics,
  );
}

/** The issues that a settings file lists. */
export function issuesOf({ issues }: Settings, file: string): LoadedIssue[] {
  if (issues.length === 0) return [];
  const places = yamlPlaces([{ path: file, text: readText(file).value ?? '' }]);
  return issues.map((issue, i) => ({
    issue,
    name: issue.name ?? `issue-${i + 1}`,
    file,
    placeOf: path => places.value(['issues', i, ...path]),
  }));
}

/** The folder that an issue's paths begin in. */
export function folderOf({ file }: LoadedIssue): string {
  return dirname(file);
}

/** The settings of an issue: what it says itself goes before what `bantin.yaml` says. */
export function settingsOf({ issue }: LoadedIssue, settings: Settings): Settings {
  const { publication, organisation, place, number, date, language } = issue;
  return {
    ...settings,
    publication: publication ?? settings.publication,
    organisation: organisation === undefined ? settings.organisation : organisation,
    place: place === undefined ? settings.place : place,
    number: number ?? settings.number,
    date: date ?? settings.date,
    language: language ?? settings.language,
  };
}

function noIssue(file: string) {
  return diagnostic('issue-missing', 'fatal', {
    say: { en: `there is no issue file ${file}`, vi: `không có tệp số báo ${file}` },
    hint: { en: 'give the path of an issue.yaml', vi: 'ghi đường dẫn của một tệp issue.yaml' },
  });
}

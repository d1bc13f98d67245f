import type { Command, CommanderError, Help, Option } from 'commander';
import type { Language, Say, TextName } from './texts.ts';

/** Titles of commander's help, by its own English. */
const TITLES: Readonly<Record<string, TextName>> = {
  'Usage:': 'usageTitle',
  'Arguments:': 'argumentsTitle',
  'Options:': 'optionsTitle',
  'Commands:': 'commandsTitle',
};

/** Makes commander's own texts those of the language of the run; it prints no faults itself. */
export function speak(command: Command, say: Say): Command {
  return command
    .helpOption('-h, --help', say('help'))
    .configureHelp({
      styleTitle: title => (TITLES[title] ? say(TITLES[title]) : title),
      optionDescription: (option: Option) => describe(option, say),
    } satisfies Partial<Help>)
    .configureOutput({ outputError: () => {} });
}

function describe({ description, defaultValue }: Option, say: Say): string {
  return defaultValue === undefined ? description : `${description} (${say('default')}: ${defaultValue})`;
}

/** What commander says of wrong use, by its code: its sentence names the culprit in quotes. */
const FAULTS: Readonly<Record<string, TextName>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excessArguments',
};

/** A fault of the command line in one sentence. Null where commander only ended after printing its help. */
export function wrongUseText({ code, message }: CommanderError, language: Language, say: Say): string | null {
  if (code === 'commander.help' || code === 'commander.helpDisplayed') return null;
  const english = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, '; did you mean $1?');
  const name = FAULTS[code];
  if (language === 'en' || !name) return english;
  const culprit = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (.*)\?\)/.exec(message)?.[1];
  return `${say(name)} ${culprit}`.trim() + (meant ? `; có phải là ${meant}?` : '');
}

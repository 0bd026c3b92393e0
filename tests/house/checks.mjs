// Every rule of the house that a machine can see: a sentence, and the function that looks.
import * as contract from './contract.mjs';
import * as rooms from './rooms.mjs';
import * as shape from './shape.mjs';
import * as sheets from './sheets.mjs';
import * as statements from './statements.mjs';
import * as words from './words.mjs';
import * as writing from './writing.mjs';

export const checks = {
  direction: ['rooms include only the rooms they may', rooms.direction],
  tables: ['the tables of the portal are included in one place', rooms.tables],
  libraries: ['each outside library stays in its room', rooms.libraries],
  sheetImports: ['a stylesheet takes from lib and from its own noun', rooms.sheetImports],
  functionSizes: ['no function has more than 70 lines', shape.functionSizes],
  nesting: ['nothing nests deeper than four', shape.nesting],
  parameters: ['no function takes more than six parameters', shape.parameters],
  fileSizes: ['no .c has more than 500 lines, no .xsl more than 250', shape.fileSizes],
  banned: ['no strcpy, sprintf, strtok, atoi, system, alloca', shape.banned],
  openings: ['each file opens with a sentence on what it is for', shape.openings],
  readmes: ['each folder has a README of at most 15 lines', shape.readmes],
  topFolders: ['the top level holds the folders of the plan', shape.topFolders],
  onlyInFiles: ['SQL stands only in sql/', statements.onlyInFiles],
  statementsAreUsed: ['every statement is called', statements.statementsAreUsed],
  accountsKey: ["a customer's statement carries the account's key", statements.accountsKey],
  migrations: ['migrations are in order and say how tables may change', statements.migrations],
  subset: ['stylesheets stay within the XSLT subset', sheets.subset],
  recursion: ['no named template comes back to itself', sheets.recursion],
  bareWords: ['no template holds words outside m:t', sheets.bareWords],
  inline: ['no style and no script stands in a page', sheets.inline],
  viewsHaveSheets: ['every view has a stylesheet', sheets.viewsHaveSheets],
  sheetsAreUsed: ['every stylesheet is used', sheets.sheetsAreUsed],
  overrides: ['an override replaces templates of a view that exists', sheets.overrides],
  resultsAreWorded: ['every refused result is worded', sheets.resultsAreWorded],
  problemsAreWorded: ['every problem code is worded', sheets.problemsAreWorded],
  translated: ['every message is translated, with its placeholders, in every language', words.translated],
  portalWords: ["a portal's words replace messages that exist", words.portalWords],
  sampleConfiguration: ['the sample configuration is what conf-sample prints', contract.sampleConfiguration],
  parametersAndNginx: ['nginx sends the declared parameters and no others', contract.parametersAndNginx],
  schemas: ['both spellings of each schema agree', contract.schemas],
  fixtures: ['example trees are valid against the page schema', contract.fixtures],
  portals: ['portal files are valid against their schema', contract.portals],
  packages: ['the package list brings what is linked', contract.packages],
  lockFile: ['the lock file names no registry', contract.lockFile],
  unfinished: ['nothing says it is unfinished', writing.unfinished],
  machine: ['nothing holds a path of one machine', writing.machine],
  aside: ['the text speaks of the product only', writing.aside],
  sleeps: ['tests wait for events, not for the clock', writing.sleeps],
};

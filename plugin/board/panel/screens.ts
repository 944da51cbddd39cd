/**
 * The places of the panel, in the order of its navigation. The first ones stand in the row, the rest under "more". A
 * place is a component that shows its own `<ScreenTitle>` and reads `screen.part` from `usePanel()` when it has parts.
 */
import type { ComponentType } from 'react';
import { AddButton } from './add/AddButton.js';
import { Approach } from './approach/Approach.js';
import { routesOf } from './approach/ways.js';
import { AddAssetButton } from './assets/AddAssetButton.js';
import { Assets } from './assets/Assets.js';
import type { PlaceName } from './context.js';
import { answerKind } from './conversation/answers.js';
import { Conversation } from './conversation/Conversation.js';
import { History } from './history/History.js';
import { Insight } from './insight/Insight.js';
import { AddSignalButton } from './issues/AddSignalButton.js';
import { Issues } from './issues/Issues.js';
import { InitiativeList } from './list/InitiativeList.js';
import { assetKindOf } from './model/assets.js';
import { issueKind, signalKind } from './model/kinds.js';
import type { Pack } from './model/pack/types.js';
import { teamKindOf } from './model/teams.js';
import type { IconName } from './parts/Icon.js';
import { AddAnythingButton } from './outline/AddAnythingButton.js';
import { Outline } from './outline/Outline.js';
import { People } from './people/People.js';
import { Report } from './report/Report.js';
import { AddTeamButton } from './teams/AddTeamButton.js';
import { Teams } from './teams/Teams.js';
import { View } from './view/View.js';

export interface PanelPlace {
  name: PlaceName;
  /** Key of its short name, in assets/text. */
  title: string;
  icon: IconName;
  component: ComponentType;
  /** Stands below it all the time: the one thing to do here. */
  foot?: ComponentType;
  /** Whether a map with this pack has it. */
  shown(pack: Pack): boolean;
}

const always = (): boolean => true;

export const places: readonly PanelPlace[] = [
  { name: 'list', title: 'panel.tab.list', icon: 'map', component: InitiativeList, foot: AddButton, shown: always },
  {
    name: 'assets', title: 'panel.tab.assets', icon: 'assets', component: Assets, foot: AddAssetButton,
    shown: (pack) => assetKindOf(pack) !== undefined,
  },
  {
    name: 'issues', title: 'panel.tab.issues', icon: 'issues', component: Issues, foot: AddSignalButton,
    shown: (pack) => pack.kind(signalKind) !== undefined && pack.kind(issueKind) !== undefined,
  },
  {
    name: 'approach', title: 'panel.tab.approach', icon: 'approach', component: Approach,
    shown: (pack) => routesOf(pack).length > 0,
  },
  {
    name: 'talk', title: 'panel.tab.talk', icon: 'talk', component: Conversation,
    shown: (pack) => pack.cards.length > 0 && pack.kind(answerKind) !== undefined,
  },
  { name: 'insight', title: 'panel.tab.insight', icon: 'insight', component: Insight, shown: always },
  { name: 'history', title: 'panel.tab.history', icon: 'history', component: History, shown: always },
  {
    name: 'teams', title: 'panel.tab.teams', icon: 'teams', component: Teams, foot: AddTeamButton,
    shown: (pack) => teamKindOf(pack) !== undefined,
  },
  {
    name: 'outline', title: 'panel.tab.outline', icon: 'outline', component: Outline, foot: AddAnythingButton,
    shown: always,
  },
  { name: 'report', title: 'panel.tab.report', icon: 'report', component: Report, shown: always },
  { name: 'people', title: 'panel.tab.people', icon: 'people', component: People, shown: always },
  { name: 'view', title: 'panel.tab.view', icon: 'look', component: View, shown: always },
];

export function placeOf(name: PlaceName): PanelPlace | undefined {
  return places.find((one) => one.name === name);
}

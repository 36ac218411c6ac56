import {panelDialogs, type PanelDialogsWords} from './panel-dialogs.words.ts'
import type {PanelView} from './panel-view.ts'

export const dialogWords = ({host}: PanelView): PanelDialogsWords => host.words('panel-dialogs', panelDialogs)

import {
  agenciesFrame,
  audienceFrame,
  interactionFrame,
  postsFrame,
  reachFrame,
  topicFrame,
  wordsFrame,
} from './content-frames.ts'
import { FRAME_IDS, type Frame, type FrameId } from './frame.ts'
import type { Study } from './study.ts'
import { communityFrame, maturityFrame, mergelFrame, purposesFrame, responseFrame } from './talk-frames.ts'

const FRAMES: Record<FrameId, (study: Study) => Frame> = {
  community: communityFrame,
  mergel: mergelFrame,
  purposes: purposesFrame,
  maturity: maturityFrame,
  response: responseFrame,
  audience: audienceFrame,
  topic: topicFrame,
  posts: postsFrame,
  interaction: interactionFrame,
  words: wordsFrame,
  reach: reachFrame,
  agencies: agenciesFrame,
}

/** Every frame of the page, in reading order. Pure. */
export const studyFrames = (study: Study): Frame[] => FRAME_IDS.map((id) => FRAMES[id](study))

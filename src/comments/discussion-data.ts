import type { IsoTime } from '../base/clock.ts'
import { plainFromRich } from '../base/rich-text.ts'
import type { CommentsAnswer, PublicComment } from '../wire/api.ts'

export interface Discussion {
  title: string
  /** Address of the page without script, the whole talk. */
  url: string
  article: { url: string; publishedAt: IsoTime }
  institution: string
  answer: CommentsAnswer
}

/**
 * What search engines read of a talk: schema.org DiscussionForumPosting about the article, with its comments, replies
 * inside the comment they answer. Only what the page shows, places of removed comments left out.
 */
export function discussionData(talk: Discussion): object {
  const { comments, total } = talk.answer
  const shown = comments.filter((comment) => comment.state === 'shown')
  const present = new Set(shown.map((comment) => comment.id))
  const below = (id: string): PublicComment[] => shown.filter((comment) => comment.parent === id)
  const nodeOf = (comment: PublicComment): object => {
    const replies = below(comment.id)
    return {
      '@type': 'Comment',
      '@id': `${talk.url}&at=${comment.id}#komentar-${comment.id}`,
      url: `${talk.url}&at=${comment.id}#komentar-${comment.id}`,
      text: comment.body ? plainFromRich(comment.body) : comment.text,
      datePublished: comment.at,
      author: { '@type': comment.official ? 'GovernmentOrganization' : 'Person', name: comment.name },
      interactionStatistic: {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/LikeAction',
        userInteractionCount: comment.supports,
      },
      ...(replies.length > 0 ? { comment: replies.map(nodeOf) } : {}),
    }
  }
  const author = { '@type': 'GovernmentOrganization', name: talk.institution }
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: talk.title,
    url: talk.url,
    author,
    datePublished: talk.article.publishedAt,
    sharedContent: { '@type': 'WebPage', url: talk.article.url, name: talk.title },
    commentCount: total,
    comment: shown.filter((comment) => !present.has(comment.parent)).map(nodeOf),
  }
}

import { expect, it } from 'vitest'
import { createDemonstrationPack } from '@/cli/demonstration-pack'
import { loadWords } from '@/cli/words'
import { aGroup, aPath, aQuestionnaire, aText } from '../builders/questionnaire'

it('no pack is made up where nothing has a score', () => {
  const questionnaire = aQuestionnaire({ groups: [aGroup({ questions: [aText({ id: 'why' })] })] })

  expect(createDemonstrationPack(questionnaire, aPath(), 1, [loadWords('en')])).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { echoesOfName } from '../../src-main/domain/name-echoes.ts'

describe('how else a paper may say a person', () => {
  it.each([
    ['Ruth', []],
    ['Ruth Xol', ['Ruth Xol', 'Xol Ruth', 'Xol']],
    [
      'Ruth Amaranta Xol Pech',
      [
        'Ruth Amaranta Xol Pech',
        'Xol Pech Ruth Amaranta',
        'Xol Ruth Amaranta',
        'Ruth Amaranta Xol',
        'Xol Pech',
        'Xol',
        'Pech',
      ],
    ],
    [
      'Ruth de la Cruz del Río',
      [
        'Ruth de la Cruz del Río',
        'de la Cruz del Río Ruth',
        'de la Cruz Ruth',
        'Ruth de la Cruz',
        'de la Cruz del Río',
        'de la Cruz',
        'del Río',
      ],
    ],
  ])('%s', (name, echoes) => expect(echoesOfName(name)).toEqual(echoes))
})

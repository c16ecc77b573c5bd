import { describe, expect, it } from 'vitest'
import { chosenBenchmark } from '@/ui/results/chosen-benchmark'
import { aBenchmarkGroup, aBenchmarkPack } from '../../builders/benchmark-pack'

const group = aBenchmarkGroup({ id: 'small-towns' })
const pack = aBenchmarkPack({ id: 'towns', version: '2.0.0', groups: [aBenchmarkGroup(), group] })
const choice = { packId: 'towns', packVersion: '2.0.0', groupId: 'small-towns' }

describe('chosenBenchmark', () => {
  it('finds the group in the version of the pack that was chosen', () => {
    const older = { ...pack, version: '1.0.0' }

    expect(chosenBenchmark([older, pack], choice)).toEqual({ pack, group })
  })

  it('is null while nothing is chosen', () => {
    expect(chosenBenchmark([pack], null)).toBeNull()
  })

  it('is null once the chosen pack or group is gone', () => {
    expect(chosenBenchmark([], choice)).toBeNull()
    expect(chosenBenchmark([{ ...pack, version: '2.0.1' }], choice)).toBeNull()
    expect(chosenBenchmark([pack], { ...choice, groupId: 'cities' })).toBeNull()
  })
})

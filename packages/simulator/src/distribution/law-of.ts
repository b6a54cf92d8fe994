import { constantLaw } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { exponentialLaw } from './exponential.ts'
import { gammaLaw } from './gamma.ts'
import { hyperexponentialLaw } from './hyperexponential.ts'
import type { Law } from './law.ts'
import { lognormalLaw } from './lognormal.ts'
import { mixtureLaw } from './mixture.ts'
import { quantilesLaw } from './quantiles.ts'
import { samplesLaw } from './samples.ts'
import { uniformLaw } from './uniform.ts'
import { weibullLaw } from './weibull.ts'

/** The law that a distribution's data describes. */
export const lawOf = (distribution: Distribution): Law => {
  switch (distribution._tag) {
    case 'Exponential':
      return exponentialLaw(distribution)
    case 'Constant':
      return constantLaw(distribution)
    case 'Uniform':
      return uniformLaw(distribution)
    case 'Lognormal':
      return lognormalLaw(distribution)
    case 'Hyperexponential':
      return hyperexponentialLaw(distribution)
    case 'Quantiles':
      return quantilesLaw(distribution)
    case 'Gamma':
      return gammaLaw(distribution)
    case 'Weibull':
      return weibullLaw(distribution)
    case 'Samples':
      return samplesLaw(distribution)
    case 'Mixture':
      return mixtureLaw(distribution, lawOf)
  }
}

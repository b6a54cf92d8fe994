// Stands in for what bundled packages name and do not need here, see tsup.config.ts.
module.exports = () => () => undefined

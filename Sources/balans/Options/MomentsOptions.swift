// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser

/// What every command that can use moments takes.
struct MomentsOptions: ParsableArguments {
  @Option(
    name: .customLong("moments"), parsing: .upToNextOption,
    help: "Files of moments of answers that are elsewhere; after the folder of the dossier.", completion: .file())
  var files: [String] = []
}

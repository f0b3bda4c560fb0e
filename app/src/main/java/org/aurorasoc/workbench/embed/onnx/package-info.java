/// Meaning, computed in this process: a model in fp32 over ONNX Runtime, as its manifest describes it, and its own
/// tokenizer. The only home of both native libraries, and the only place that knows where the model's files lie.
/// Knows no store, no settings and no network: nothing here may open a connection.
/// Start at [OnnxEmbedder].
@NullMarked
package org.aurorasoc.workbench.embed.onnx;

import org.jspecify.annotations.NullMarked;

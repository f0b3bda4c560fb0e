/// Meaning, computed in this process: all-MiniLM-L6-v2 in fp32 over ONNX Runtime, cut into word pieces by its own
/// tokenizer. The only home of both native libraries, and the only place that knows where the model's files lie.
/// Knows no store, no settings and no network: nothing here may open a connection.
/// Start at [OnnxEmbedder].
@NullMarked
package org.aurorasoc.workbench.embed.onnx;

import org.jspecify.annotations.NullMarked;

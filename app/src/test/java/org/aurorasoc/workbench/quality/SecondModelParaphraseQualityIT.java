package org.aurorasoc.workbench.quality;

import java.nio.file.Path;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.testsupport.FetchedModel;

/// The same of the model that may be chosen, whose cosines are higher for whatever is compared.
class SecondModelParaphraseQualityIT extends ParaphraseQualityIT {
    @Override
    OnnxEmbedder model(Path home) {
        OnnxEmbedder.add(ModelId.BGE, FetchedModel.file(ModelId.BGE), home);
        return OnnxEmbedder.open(ModelId.BGE, home);
    }
}

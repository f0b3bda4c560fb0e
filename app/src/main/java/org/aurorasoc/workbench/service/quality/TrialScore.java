package org.aurorasoc.workbench.service.quality;

import java.util.SequencedMap;
import org.aurorasoc.workbench.service.recall.RecallLeg;

/// What one leg, or all of them, made of a trial.
public record TrialScore(String trial, RecallLeg leg, int texts, int questions, SequencedMap<String, Double> figures) {}

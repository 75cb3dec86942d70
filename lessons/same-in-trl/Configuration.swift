import TinyR1

extension BothTrainings {
  /// The settings under TRL's names, each with the name that it has here: a file for TrlParser.
  ///
  /// R1's equation 1 sums over the tokens of a response. TRL's nearest, `dr_grpo`, divides that sum by the
  /// longest response, here by 110. AdamW does not feel such a factor if the limit of the gradient's norm and ε
  /// are divided by it, too. The ratio of each update is 1, since a rollout is used once, so that neither the
  /// clip nor the level of the ratio matters.
  var configuration: String {
    let (grpo, batch) = (settings, 64)
    let (adam, longest) = (grpo.optimizer, Double(settings.maximumLength))
    let lines: [(name: String, value: String, here: String)] = [
      ("dtype", "float32", ""),
      ("num_generations", "\(grpo.groupSize)", "groupSize"),
      ("per_device_train_batch_size", "\(batch)", "responses that go through the model together"),
      (
        "gradient_accumulation_steps", "\(grpo.prompts * grpo.groupSize / batch)",
        "times that many make prompts × groupSize"
      ),
      ("num_iterations", "\(grpo.innerEpochs)", "innerEpochs; minibatches is 1"),
      ("max_completion_length", "\(grpo.maximumLength)", "maximumLength"),
      ("temperature", "\(grpo.temperature)", "temperature"),
      ("top_k", "0", "nothing is cut off"),
      ("top_p", "1.0", ""),
      ("learning_rate", "\(grpo.learningRate.peak)", "learningRate"),
      ("lr_scheduler_type", "constant", ""),
      ("adam_beta1", "\(adam.beta1)", "optimizer.beta1"),
      ("adam_beta2", "\(adam.beta2)", "optimizer.beta2"),
      ("adam_epsilon", "\(adam.epsilon / longest)", "optimizer.epsilon / 110"),
      ("max_grad_norm", "\(adam.largestNorm / longest)", "optimizer.largestNorm / 110"),
      (
        "weight_decay", "\(adam.weightDecay)", "optimizer.weightDecay; not of norms, there and here"
      ),
      ("loss_type", "dr_grpo", "averaging .sumOverTokens, but for the factor 110"),
      ("importance_sampling_level", "token", "surrogate; all ratios are 1"),
      ("epsilon", "10.0", "surrogate, ε"),
      ("scale_rewards", "group", "advantage .standardized(.bessel, epsilon: 1e-4)"),
      ("beta", "\(grpo.klCoefficient)", "klCoefficient, of k3 for each token"),
      ("mask_truncated_completions", "false", "truncation .kept"),
      ("shuffle_dataset", "false", "the questions that ours was asked, in their order"),
      ("max_steps", "\(steps)", "steps"),
      ("save_strategy", "steps", ""),
      ("save_steps", "\(interval)", "steps between two exams"),
      ("save_only_model", "true", ""),
      ("logging_steps", "1", ""),
      ("use_cpu", "true", ""),
      ("bf16", "false", ""),
      ("gradient_checkpointing", "false", ""),
      ("report_to", "none", ""),
      ("disable_tqdm", "true", ""),
    ]
    return "# TRL's names, and behind them what they are here. Written by: make same-in-trl\n"
      + lines.map { line in
        let setting = "\(line.name): \(line.value)"
        return line.here.isEmpty
          ? setting
          : setting + String(repeating: " ", count: max(1, 36 - setting.count)) + "# \(line.here)"
      }.joined(separator: "\n") + "\n"
  }
}

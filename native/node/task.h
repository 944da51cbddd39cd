// Work off the main thread with a promise at its end.
//
// `work` runs on a pool thread and may not touch JavaScript; `finish` runs on the main thread with its result. A task
// owns itself. When the environment goes down before it is done, its promise is never settled, and `finish` is broken
// off at its first call to JavaScript.
#pragma once

#include <napi.h>

#include <functional>
#include <optional>
#include <utility>

#include "core/status.h"
#include "node/errors.h"

namespace kwadrant::node {

template <typename T>
class Task final : public Napi::AsyncWorker {
 public:
  using Work = std::function<Result<T>()>;
  using Finish = std::function<Napi::Value(Napi::Env, T)>;

  static Napi::Promise start(Napi::Env env, Work work, Finish finish) {
    auto* task = new Task(env, std::move(work), std::move(finish));
    const Napi::Promise promise = task->deferred_.Promise();
    task->Queue();
    return promise;
  }

 private:
  Task(Napi::Env env, Work work, Finish finish)
      : Napi::AsyncWorker(env, "kwadrant"),
        deferred_(Napi::Promise::Deferred::New(env)),
        work_(std::move(work)),
        finish_(std::move(finish)) {}

  void Execute() override { result_.emplace(work_()); }

  void OnOK() override {
    settle([this](Napi::Env env) {
      if (!result_->ok()) throw to_js(env, result_->error());
      deferred_.Resolve(finish_(env, std::move(*result_).value()));
    });
  }

  // Only memory that ran out gets here: nothing of ours throws.
  void OnError(const Napi::Error& e) override {
    settle([&](Napi::Env) { throw Napi::Error(e); });
  }

  // Rejects with what the action throws. Where that fails too, the environment is going down (a worker was terminated
  // while the pool worked for it): no JavaScript can run any more, and nobody is left who waits for the promise.
  template <typename Action>
  void settle(Action&& action) {
    try {
      try {
        action(Env());
      } catch (const Napi::Error& e) {
        deferred_.Reject(e.Value());
      }
    } catch (const Napi::Error&) {
    }
  }

  Napi::Promise::Deferred deferred_;
  Work work_;
  Finish finish_;
  std::optional<Result<T>> result_;
};

}  // namespace kwadrant::node

// PyRuntime

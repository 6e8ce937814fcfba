// PyModules

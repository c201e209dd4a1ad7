"""Parts of the generator of the training sheet; not shipped with the plugin."""
